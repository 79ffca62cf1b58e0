import { useState } from 'react';
import { helpWords } from '@/shared/locales/help';
import { copyText } from '@/shared/platform/clipboard';
import { Button, Txt } from '@/shared/ui';

/** Puts one sentence on the clipboard, for a chat with somebody trusted. Says in place whether it worked. */
export function CopySentence({ className }: { readonly className?: string }) {
  const [copied, setCopied] = useState<boolean>();
  return (
    <>
      <Button
        kind="soft"
        icon="copy"
        className={className}
        onPress={() => void copyText(helpWords.sentence).then(setCopied)}
      >
        {helpWords.copySentence}
      </Button>
      {copied !== undefined && (
        <Txt as="p" size={5} tone="soft" live="polite" className="ax-gap-2 ax-center">
          {copied ? helpWords.copied : helpWords.notCopied}
        </Txt>
      )}
    </>
  );
}
