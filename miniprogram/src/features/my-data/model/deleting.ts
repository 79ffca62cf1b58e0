import { ApiError } from '@/shared/request';
import { myDataApi, type SignedReceipt } from '../api/my-data';

/**
 * Deletes everything. When the reply is lost the person may be nobody any more: then the receipt is asked for by the
 * number that this device made. Trying again with the same number is safe.
 */
export async function deleteEverything(receiptId: string): Promise<SignedReceipt> {
  try {
    return await myDataApi.deleteAll(receiptId);
  } catch (error) {
    if (!(error instanceof ApiError) || !(error.unreachable || error.status === 401 || error.status >= 500))
      throw error;
    try {
      return await myDataApi.receipt(receiptId);
    } catch {
      throw error;
    }
  }
}

/** As a file holds it: what was signed, to the letter. */
export const receiptText = (signed: SignedReceipt): string => `${JSON.stringify(signed, null, 2)}\n`;
