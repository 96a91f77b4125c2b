/** The globals that the engine uses; Node, Workers and browsers all have them. */

declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}

declare class TextDecoder {
  constructor(encoding?: string, options?: { readonly fatal?: boolean });
  decode(bytes: Uint8Array): string;
}

declare class URL {
  constructor(url: string, base?: string);
  readonly href: string;
  static canParse(url: string): boolean;
}

declare const crypto: {
  readonly subtle: {
    digest(algorithm: 'SHA-256', bytes: Uint8Array): Promise<ArrayBuffer>;
  };
};

declare class DecompressionStream {
  constructor(format: 'deflate-raw');
}

declare class ReadableStream {
  pipeThrough(transform: DecompressionStream): ReadableStream;
}

declare class Blob {
  constructor(parts: readonly Uint8Array[]);
  stream(): ReadableStream;
}

declare class Response {
  constructor(body: ReadableStream);
  arrayBuffer(): Promise<ArrayBuffer>;
}
