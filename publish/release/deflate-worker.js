/**
 * The thread of `DeflateThread`: deflates each text, unless that makes it larger. It has no types, because in an installed package
 * Node strips none from what a thread starts with.
 */
import { parentPort } from 'node:worker_threads';
import { deflateRawSync } from 'node:zlib';

const bodies = [];

parentPort.on('message', (text) => {
  if (text === null) {
    parentPort.postMessage(
      bodies,
      bodies.map(({ bytes }) => bytes.buffer),
    );
    parentPort.close();
    return;
  }
  const { etag, bytes } = text;
  const deflated = deflateRawSync(bytes);
  if (deflated.length >= bytes.length) {
    bodies.push({ bytes, size: null, etag, before: [] });
    return;
  }
  // A copy, because zlib returns the start of a buffer of 16 KB.
  bodies.push({ bytes: new Uint8Array(deflated), size: bytes.length, etag, before: [] });
  // Frees its memory at once.
  bytes.buffer.transfer(0);
});
