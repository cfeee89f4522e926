import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import * as calls from '../api/calls';
import { sentence } from '../api/problem';
import type { Account } from '../api/types';
import { texts } from '../texts';
import { Avatar } from '../ui/Avatar';
import { Button } from '../ui/Button';
import { notify } from '../ui/notices';
import { AvatarFromPicture } from './AvatarFromPicture';

/** One's picture. */
export function AvatarForm({ account }: { account: Account }) {
  const input = useRef<HTMLInputElement>(null);
  const queryClient = useQueryClient();
  const change = useMutation({
    mutationFn: (image: File | null) =>
      image ? calls.setAvatar(image).then(() => undefined) : calls.removeAvatar(),
    onError: (error) => notify(sentence(error)),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['me'] }),
  });
  return (
    <div className="avatar-form">
      <Avatar name={account.displayName} url={account.avatarUrl} />
      <Button busy={change.isPending} onClick={() => input.current?.click()}>
        {texts.account.avatar}
      </Button>
      <AvatarFromPicture />
      {account.avatarUrl && (
        <Button look="quiet" disabled={change.isPending} onClick={() => change.mutate(null)}>
          {texts.account.avatarRemove}
        </Button>
      )}
      <input
        ref={input}
        type="file"
        accept="image/*"
        hidden
        aria-label={texts.account.avatar}
        onChange={({ target }) => {
          const image = target.files?.[0];
          if (image) {
            change.mutate(image);
          }
          target.value = '';
        }}
      />
    </div>
  );
}
