import { useMutation, useQueryClient } from '@tanstack/react-query';
import * as calls from '../api/calls';
import { sentence } from '../api/problem';
import { notify } from '../ui/notices';

export const webhooksKey = ['webhooks'];

export const deliveriesKey = (id: string) => [...webhooksKey, id, 'deliveries'];

/** What can be done with an address that is told. */
export function useWebhook(id: string) {
  const queryClient = useQueryClient();
  const wiring = {
    onError: (error: Error) => notify(sentence(error)),
    onSettled: () => queryClient.invalidateQueries({ queryKey: webhooksKey }),
  };
  return {
    ping: useMutation({ mutationFn: () => calls.pingWebhook(id), ...wiring }),
    enable: useMutation({ mutationFn: () => calls.enableWebhook(id), ...wiring }),
    remove: useMutation({ mutationFn: () => calls.deleteWebhook(id), ...wiring }),
  };
}
