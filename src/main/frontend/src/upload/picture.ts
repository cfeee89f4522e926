// A first picture of a file that is still here: it is shown at once, long before the site has one.

const WIDTH = 320;
const PATIENCE_MS = 8000;

/** A small picture of a film or an image; null of what has none, or that this browser cannot read. */
export async function pictureOf(file: File): Promise<Blob | null> {
  const address = URL.createObjectURL(file);
  try {
    if (file.type.startsWith('image/')) {
      const bitmap = await createImageBitmap(file, { resizeWidth: WIDTH });
      return await drawn(bitmap, bitmap.width, bitmap.height);
    }
    return file.type.startsWith('video/') ? await frameOf(address) : null;
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(address);
  }
}

async function frameOf(address: string): Promise<Blob | null> {
  const video = document.createElement('video');
  const stop = AbortSignal.timeout(PATIENCE_MS);
  video.muted = true;
  video.preload = 'auto';
  video.src = address;
  await once(video, 'loadedmetadata', stop);
  video.currentTime = Math.min(1, video.duration / 4 || 0);
  await once(video, 'seeked', stop);
  const picture = await drawn(video, video.videoWidth, video.videoHeight);
  video.removeAttribute('src');
  video.load();
  return picture;
}

function once(video: HTMLVideoElement, event: string, stop: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    video.addEventListener(event, () => resolve(), { once: true, signal: stop });
    video.addEventListener('error', () => reject(new Error('unreadable')), { signal: stop });
    stop.addEventListener('abort', () => reject(new Error('too slow')));
  });
}

function drawn(image: CanvasImageSource, width: number, height: number): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.min(WIDTH, width);
  canvas.height = Math.round((canvas.width * height) / width);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.7));
}
