/**
 * Protection against DNS rebinding: a web page whose own name resolves to this machine could otherwise read a copy that runs on it. A
 * deployed copy is public, so that every page may call it.
 */

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

function isLoopback(address: string): boolean {
  return URL.canParse(address) && LOOPBACK.test(new URL(address).hostname);
}

/** Whether a request to a copy with this origin may come from elsewhere: its Host or its Origin isn't a loopback one, as the copy's is. */
export function isRebound({ headers, url }: Request, ownOrigin: string): boolean {
  if (!isLoopback(ownOrigin)) return false;
  const host = headers.get('Host');
  const origin = headers.get('Origin');
  return !isLoopback(host === null ? url : `http://${host}`) || !isLoopback(origin ?? ownOrigin);
}
