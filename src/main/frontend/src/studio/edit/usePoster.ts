import { useMutation, useQueryClient } from '@tanstack/react-query';
import * as calls from '../../api/calls';
import { sentence } from '../../api/problem';
import { mediaKey, mediaListKey } from '../../media/keys';
import { texts } from '../../texts';
import { notify } from '../../ui/notices';

/** Gives a media another picture; null for the one that was made by itself. */
export function usePoster(id: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (choice: calls.PosterChoice | null) =>
      choice ? calls.choosePoster(id, choice) : calls.resetPoster(id),
    onSuccess: (changed) => {
      queryClient.setQueryData(mediaKey(id), changed);
      void queryClient.invalidateQueries({ queryKey: mediaListKey });
      notify(texts.edit.posterChosen);
    },
    onError: (error) => notify(sentence(error)),
  });
}
