import { useMutation, useQueryClient } from '@tanstack/react-query';
import * as calls from '../api/calls';
import { sentence } from '../api/problem';
import type { WebhookPage } from '../api/types';
import { notify } from '../ui/notices';

export const webhooksKey = ['webhooks'];

export const deliveriesKey = (id: string) => [...webhooksKey, id, 'deliveries'];

/** What can be done with an address that is told. */
export function useWebhook(id: string) {
  const queryClient = useQueryClient();
  const onError = (error: Error) => notify(sentence(error));
  const refresh = () => queryClient.invalidateQueries({ queryKey: webhooksKey });
  return {
    ping: useMutation({ mutationFn: () => calls.pingWebhook(id), onError, onSettled: refresh }),
    enable: useMutation({ mutationFn: () => calls.enableWebhook(id), onError, onSettled: refresh }),
    remove: useMutation({
      mutationFn: () => calls.deleteWebhook(id),
      onError,
      // At once, so that nobody asks for the deliveries of what is gone.
      onSuccess: () =>
        queryClient.setQueryData<WebhookPage>(
          webhooksKey,
          (page) => page && { ...page, items: page.items.filter((each) => each.id !== id) },
        ),
    }),
  };
}
