import { lazy, Suspense, useEffect, useState } from 'react';
import { onConfirmationWanted } from '../api/http';

const PasswordDialog = lazy(async () => ({
  default: (await import('./PasswordDialog')).PasswordDialog,
}));

type Answer = (given: boolean) => void;

/** Asks for the password where the server wants it once more. */
export function Confirmation() {
  const [answer, setAnswer] = useState<Answer | null>(null);
  useEffect(
    () => onConfirmationWanted(() => new Promise((resolve) => setAnswer(() => resolve))),
    [],
  );
  if (!answer) {
    return null;
  }
  const done: Answer = (given) => {
    setAnswer(null);
    answer(given);
  };
  return (
    <Suspense>
      <PasswordDialog onDone={done} />
    </Suspense>
  );
}
