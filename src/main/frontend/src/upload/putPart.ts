/** The bucket does not take a part: trying again does not help. */
export class RefusedByBucket extends Error {
  constructor() {
    super('The site’s storage did not take the file. Try again.');
  }
}

/**
 * Puts one part to its signed address. XMLHttpRequest, because fetch does not tell how much has
 * left. Rejects with RefusedByBucket, or with another error when the connection broke.
 *
 * @returns the ETag that the bucket answered with
 */
export function putPart(
  url: string,
  bytes: Blob,
  onProgress: (sent: number) => void,
  signal: AbortSignal,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', url);
    request.upload.onprogress = ({ loaded }) => onProgress(loaded);
    request.onload = () => {
      const etag = request.getResponseHeader('ETag');
      if (request.status === 200 && etag) {
        resolve(etag);
      } else {
        reject(request.status >= 500 ? new Error('The storage is busy.') : new RefusedByBucket());
      }
    };
    request.onerror = () => reject(new Error('The storage cannot be reached.'));
    request.onabort = () => reject(new DOMException('Cancelled', 'AbortError'));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(bytes);
  });
}
