/** What a file at an address is called: the end of its path, or else its host. */
export function fileNameOf(address: string): string {
  try {
    const { pathname, host } = new URL(address);
    return decodeURIComponent(pathname.split('/').at(-1)!) || host;
  } catch {
    return address;
  }
}
