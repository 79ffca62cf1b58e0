import { useEffect, useState } from 'react';
import { planWords } from '../locales/plans';
import { secureStorage } from '../storage/secure-storage';
import { Box, Field } from '../ui';

const SHORTEST = 2;
const LONGEST = 20;
const keyOf = (accountId: string): string => `anxin.signed-name.${accountId}`;

interface SignedName {
  readonly value: string;
  readonly change: (typed: string) => void;
  readonly missing: boolean;
  /** what to sign with, kept for the next paper; null when it is no name, and the field says so */
  readonly sign: () => string | null;
}

/**
 * The name a person signs papers with: typed once, then kept encrypted on the device.
 * @param proposed what the paper itself names, until something was typed before
 */
export function useSignedName(accountId: string, proposed = ''): SignedName {
  const [kept, setKept] = useState<string | null>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  useEffect(() => {
    let gone = false;
    void secureStorage.get(keyOf(accountId)).then((name) => {
      if (!gone) setKept(name);
    });
    return () => {
      gone = true;
    };
  }, [accountId]);
  const value = typed ?? kept ?? proposed;
  const name = value.trim();
  const isName = name.length >= SHORTEST;
  return {
    value,
    change: setTyped,
    missing: tried && !isName,
    sign() {
      setTried(true);
      if (!isName) return null;
      void secureStorage.set(keyOf(accountId), name);
      return name;
    },
  };
}

interface SignedNameFieldProps {
  readonly id: string;
  readonly label: string;
  readonly name: SignedName;
}

export function SignedNameField({ id, label, name: { value, change, missing } }: SignedNameFieldProps) {
  return (
    <Box className="ax-gap-4">
      <Field
        id={id}
        label={label}
        hint={planWords.signedNameHint}
        value={value}
        maxLength={LONGEST}
        autoComplete="name"
        error={missing ? planWords.signedNameMissing : null}
        onChange={change}
      />
    </Box>
  );
}
