import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import * as calls from '../api/calls';
import { sentence } from '../api/problem';
import { Pictures } from '../media/Pictures';
import { useShowAccount } from '../session/useSession';
import { texts } from '../texts';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { notify } from '../ui/notices';

/** One of the pictures that one has uploaded may show oneself. */
export function AvatarFromPicture() {
  const [choosing, setChoosing] = useState(false);
  const show = useShowAccount();
  const choose = useMutation({
    mutationFn: (avatarId: string) => calls.editMe({ avatarId }),
    onSuccess: (account) => {
      show(account);
      setChoosing(false);
    },
    onError: (error) => notify(sentence(error)),
  });
  return (
    <>
      <Button look="quiet" onClick={() => setChoosing(true)}>
        {texts.account.avatarFromMedia}
      </Button>
      {choosing && (
        <Dialog title={texts.account.avatarFromMedia} onClose={() => setChoosing(false)}>
          <Pictures busy={choose.isPending} onChoose={(id) => choose.mutate(id)} />
        </Dialog>
      )}
    </>
  );
}
