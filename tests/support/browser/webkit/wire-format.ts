/**
 * Messages of WebKit's remote inspector on its socket: a length, a byte-order flag, a name, and parameters as a GVariant in
 * little-endian order. Only the few GVariant types that the inspector uses are known here.
 */

/** A message by its name, with the bytes of its parameters. */
export interface WireMessage {
  readonly name: string;
  readonly parameters: Buffer;
}

/** Something that can be inspected: a page, or the automation session. */
export interface InspectorTarget {
  readonly id: number;
  readonly type: string;
}

const HEADER_LENGTH = 5;
const LITTLE_ENDIAN = 1;

const text = (value: string): Buffer => Buffer.from(`${value}\0`);

function integer(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
}

const integerAt = (bytes: Buffer, at: number): number => Number(bytes.readBigUInt64LE(at));

/** Bytes of a message. */
export function encodeMessage(name: string, parameters: Buffer): Buffer {
  const title = text(name);
  const header = Buffer.alloc(HEADER_LENGTH);
  header.writeUInt32BE(title.length + parameters.length);
  header[4] = LITTLE_ENDIAN;
  return Buffer.concat([header, title, parameters]);
}

/** Complete messages at the start of these bytes, and the rest. */
export function decodeMessages(bytes: Buffer): { messages: WireMessage[]; rest: Buffer } {
  const messages: WireMessage[] = [];
  let rest = bytes;
  while (rest.length >= HEADER_LENGTH) {
    const length = HEADER_LENGTH + rest.readUInt32BE(0);
    if (rest.length < length) break;
    const body = rest.subarray(HEADER_LENGTH, length);
    const end = body.indexOf(0);
    // A copy, so that offsets within the parameters are aligned from zero.
    const parameters = Buffer.from(body.subarray(end + 1));
    messages.push({ name: body.toString('latin1', 0, end), parameters });
    rest = rest.subarray(length);
  }
  return { messages, rest };
}

/** Parameters of type `(sa{sv})` with an empty dictionary: the name of an automation session without options. */
export function encodeSession(name: string): Buffer {
  const bytes = text(name);
  const padding = Buffer.alloc((8 - (bytes.length % 8)) % 8);
  return Buffer.concat([bytes, padding, Buffer.from([bytes.length])]);
}

/** Parameters of type `(tt)`: a connection and a target. */
export const encodeTarget = (connection: number, target: number): Buffer =>
  Buffer.concat([integer(connection), integer(target)]);

/** Parameters of type `(tts)`: a connection, a target and a text for it. */
export const encodeTargetText = (connection: number, target: number, value: string): Buffer =>
  Buffer.concat([integer(connection), integer(target), text(value)]);

/** Decodes parameters of type `(tts)`. */
export const decodeTargetText = (bytes: Buffer): { target: number; value: string } => ({
  target: integerAt(bytes, 8),
  value: bytes.toString('utf8', 16, bytes.length - 1),
});

/** Bytes that an offset takes in a container of this length. */
const offsetSize = (length: number): number => (length <= 0xff ? 1 : length <= 0xffff ? 2 : 4);

/** Decodes an element of type `(tsssb)`; the last three members aren't needed. */
function decodeListed(bytes: Buffer): InspectorTarget {
  const size = offsetSize(bytes.length);
  const endOfType = bytes.readUIntLE(bytes.length - size, size);
  return { id: integerAt(bytes, 0), type: bytes.toString('utf8', 8, endOfType - 1) };
}

/** Decodes parameters of type `(ta(tsssb))`: a connection and its targets. */
export function decodeTargets(bytes: Buffer): { connection: number; targets: InspectorTarget[] } {
  const connection = integerAt(bytes, 0);
  const list = bytes.subarray(8);
  const targets: InspectorTarget[] = [];
  if (list.length === 0) return { connection, targets };
  const size = offsetSize(list.length);
  const offsets = list.readUIntLE(list.length - size, size);
  let start = 0;
  for (let at = offsets; at < list.length; at += size) {
    const end = list.readUIntLE(at, size);
    targets.push(decodeListed(Buffer.from(list.subarray(start, end))));
    start = Math.ceil(end / 8) * 8;
  }
  return { connection, targets };
}
