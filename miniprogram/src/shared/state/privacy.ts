import { create } from 'zustand';

/** Set while WeChat waits for an answer to its privacy guide. */
export const usePrivacy = create<{ answer: ((agreed: boolean) => void) | null }>()(() => ({ answer: null }));

export function askPrivacy(answer: (agreed: boolean) => void): void {
  usePrivacy.setState({
    answer: (agreed) => {
      usePrivacy.setState({ answer: null });
      answer(agreed);
    },
  });
}
