import { copyText } from '@/shared/platform/clipboard';
import { saveText } from '@/shared/platform/save-text';
import { instantWords } from '@/shared/time/business-time';
import { Box, Button, ButtonPair, Card, Clauses, Page, showToast, toPage, Txt } from '@/shared/ui';
import type { SignedReceipt } from '../api/my-data';
import { myData } from '../locales/my-data';
import { receiptText } from '../model/deleting';
import { Fact } from './category-card';

const words = myData.receipt;

/** What is left of a person: a piece of paper, which is theirs to keep. */
export function Receipt({ signed }: { readonly signed: SignedReceipt }) {
  const { receipt } = signed;
  const text = receiptText(signed);
  const copy = async (): Promise<void> => showToast((await copyText(text)) ? words.copied : words.notCopied);
  return (
    <Page
      title={words.title}
      bar={
        <ButtonPair>
          <Button kind="quiet" onPress={() => void copy()}>
            {words.copy}
          </Button>
          <Button onPress={() => void saveText(words.file, text)}>
            {process.env.TARO_ENV === 'weapp' ? words.save.weapp : words.save.h5}
          </Button>
        </ButtonPair>
      }
    >
      <Box live="polite" role="status">
        <Clauses text={words.intro} />
      </Box>
      <Card className="ax-gap-4">
        <Fact name={words.number} text={receipt.receiptId} />
        <Fact name={words.time} text={instantWords(receipt.issuedAt)} />
        <Txt as="h2" size={3} className="ax-gap-4">
          {words.erased}
        </Txt>
        <Lines lines={receipt.erased.map(({ title, count }) => words.rows(title, count))} />
        {receipt.keyDestroyed && (
          <Txt as="p" size={5} className="ax-gap-2">
            {words.key}
          </Txt>
        )}
        {receipt.kept.length > 0 && (
          <>
            <Txt as="h2" size={3} className="ax-gap-4">
              {words.kept}
            </Txt>
            <Lines lines={receipt.kept.map(({ title, count, why }) => words.keptRow(title, count, why))} />
          </>
        )}
      </Card>
      <Txt as="p" size={5} tone="soft" className="ax-gap-3">
        {words.check}
      </Txt>
      <Button kind="text" className="ax-gap-2" to={toPage('home')}>
        {words.home}
      </Button>
    </Page>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <Box as="ul">
      {lines.map((line) => (
        <Box key={line} as="li">
          <Txt as="p" size={5}>
            {line}
          </Txt>
        </Box>
      ))}
    </Box>
  );
}
