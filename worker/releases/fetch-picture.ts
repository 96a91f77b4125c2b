/** Client of the server that draws pictures on demand. `npm start` runs one; a deployment has all pictures in packs. */
import type { StoredBody } from '../../engine/model/pack.ts';

/** The picture at an address of a release, drawn if necessary; null if there is no server or it has no such picture. */
export async function fetchPicture(
  server: string | undefined,
  release: string,
  address: string,
): Promise<StoredBody | null> {
  if (server === undefined) return null;
  const response = await fetch(`${server}/${release}/${address}`);
  const etag = response.headers.get('ETag');
  if (!response.ok || etag === null) return null;
  return { bytes: new Uint8Array(await response.arrayBuffer()), etag };
}
