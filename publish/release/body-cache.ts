/**
 * Cache of encoded bodies between builds. Most vintages never change, so a build renders and deflates only what is new. Holds
 * exactly what the last build used, as one file.
 */
import { sha256 } from '../sha256.ts';
import type { TextBodies } from './bodies.ts';
import { type EncodedBodies, type EncodedBody, encodeText, etagOf } from './encode-pack.ts';

/** Bytes of the hash in front of the file, and of the length of its index. */
const HASH_BYTES = 32;
const LENGTH_BYTES = 4;

/** The index of the file: bodies in the order of their bytes, and for each key of an item its forms with their ETags. */
interface CacheIndex {
  readonly bodies: readonly (readonly [etag: string, length: number, size: number | null])[];
  readonly items: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Keys of items by their shortcuts. */
  readonly shortcuts: Readonly<Record<string, string>>;
}

type Items = Map<string, Readonly<Record<string, string>>>;

type Shortcuts = Map<string, string>;

function keyOf(inputs: readonly string[]): string {
  // Inputs have no line feeds: JSON escapes them.
  return sha256(Buffer.from(inputs.join('\n')));
}

/** An item: everything that its texts depend on, and how to make them. */
export interface PreparedItem {
  readonly inputs: readonly string[];
  readonly make: () => TextBodies;
}

/** The bodies of earlier builds, and those that this build uses. */
export class BodyCache {
  readonly #before: ReadonlyMap<string, EncodedBody>;
  readonly #itemsBefore: Items;
  readonly #shortcutsBefore: Shortcuts;
  readonly #used = new Map<string, EncodedBody>();
  readonly #usedItems: Items = new Map();
  readonly #usedShortcuts: Shortcuts = new Map();

  private constructor(
    before: ReadonlyMap<string, EncodedBody>,
    items: Items,
    shortcuts: Shortcuts,
  ) {
    this.#before = before;
    this.#itemsBefore = items;
    this.#shortcutsBefore = shortcuts;
  }

  /** A cache of nothing. */
  static empty(): BodyCache {
    return new BodyCache(new Map(), new Map(), new Map());
  }

  /** The cache in a file; empty if its bytes are damaged. */
  static decode(file: Uint8Array): BodyCache {
    const content = file.subarray(HASH_BYTES);
    const hash = Buffer.from(file.subarray(0, HASH_BYTES)).toString('hex');
    if (content.length < LENGTH_BYTES || sha256(content) !== hash) return BodyCache.empty();
    const start = LENGTH_BYTES + Buffer.from(content.subarray(0, LENGTH_BYTES)).readUInt32BE();
    const text = Buffer.from(content.subarray(LENGTH_BYTES, start)).toString();
    // Its form is trusted, because its hash was right.
    const index = JSON.parse(text) as CacheIndex;
    const bodies = new Map<string, EncodedBody>();
    let at = start;
    for (const [etag, length, size] of index.bodies) {
      bodies.set(etag, { bytes: content.subarray(at, at + length), etag, size, before: [] });
      at += length;
    }
    const [items, shortcuts] = [Object.entries(index.items), Object.entries(index.shortcuts)];
    return new BodyCache(bodies, new Map(items), new Map(shortcuts));
  }

  /** Whether this build used something else than the file holds. */
  get isChanged(): boolean {
    const differs = (known: ReadonlyMap<string, unknown>, used: ReadonlyMap<string, unknown>) =>
      used.size !== known.size || [...used.keys()].some((key) => !known.has(key));
    return (
      differs(this.#before, this.#used) ||
      differs(this.#itemsBefore, this.#usedItems) ||
      differs(this.#shortcutsBefore, this.#usedShortcuts)
    );
  }

  /** The file of what this build used, as buffers in order. */
  encode(): Uint8Array[] {
    const bodies = [...this.#used.values()];
    const index: CacheIndex = {
      bodies: bodies.map(({ etag, bytes, size }) => [etag, bytes.length, size]),
      items: Object.fromEntries(this.#usedItems),
      shortcuts: Object.fromEntries(this.#usedShortcuts),
    };
    const text = Buffer.from(JSON.stringify(index));
    const length = Buffer.alloc(LENGTH_BYTES);
    length.writeUInt32BE(text.length);
    const content = [length, text, ...bodies.map(({ bytes }) => bytes)];
    return [Buffer.from(sha256(...content), 'hex'), ...content];
  }

  /** A text in its stored form. */
  text(text: string | Uint8Array): EncodedBody {
    const bytes = typeof text === 'string' ? Buffer.from(text) : text;
    const etag = etagOf(bytes);
    const body = this.#used.get(etag) ?? this.#before.get(etag) ?? encodeText(bytes, etag);
    this.#used.set(etag, body);
    return body;
  }

  /** Texts in their stored form. */
  texts(texts: TextBodies): EncodedBodies {
    return new Map([...texts].map(([name, text]) => [name, this.text(text)]));
  }

  /** The texts of an item by form; `make` is called if no build has made them. `inputs` is everything that they depend on. */
  item(inputs: readonly string[], make: () => TextBodies): EncodedBodies {
    const key = keyOf(inputs);
    return this.#known(key) ?? this.#make(key, make);
  }

  /**
   * The same for an item whose inputs take long to compute. `prepare` is called if no build had the shortcut, which determines the
   * inputs.
   */
  itemByShortcut(shortcut: readonly string[], prepare: () => PreparedItem): EncodedBodies {
    const shortcutKey = keyOf(shortcut);
    const known = this.#shortcutsBefore.get(shortcutKey);
    const bodies = known === undefined ? null : this.#known(known);
    if (known !== undefined && bodies) {
      this.#usedShortcuts.set(shortcutKey, known);
      return bodies;
    }
    const { inputs, make } = prepare();
    this.#usedShortcuts.set(shortcutKey, keyOf(inputs));
    return this.item(inputs, make);
  }

  #known(key: string): EncodedBodies | null {
    const forms = this.#itemsBefore.get(key);
    if (!forms) return null;
    const bodies = new Map<string, EncodedBody>();
    for (const [form, etag] of Object.entries(forms)) {
      const body = this.#used.get(etag) ?? this.#before.get(etag);
      if (!body) return null;
      bodies.set(form, body);
    }
    for (const body of bodies.values()) this.#used.set(body.etag, body);
    this.#usedItems.set(key, forms);
    return bodies;
  }

  #make(key: string, make: () => TextBodies): EncodedBodies {
    const bodies = this.texts(make());
    const forms = [...bodies].map(([form, { etag }]) => [form, etag] as const);
    this.#usedItems.set(key, Object.fromEntries(forms));
    return bodies;
  }
}
