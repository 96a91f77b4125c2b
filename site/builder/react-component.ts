/** A ranking as a component for React 19, with the fallback as its children. */

export interface ReactSnippet {
  /** The widget's address. */
  readonly script: string;
  /** Empty if no build is named. */
  readonly integrity: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  /** Address and text of the fallback's link. */
  readonly address: string;
  readonly caption: string;
}

/** A value as a JSX attribute, as an expression if it can't be quoted. */
function valueText(value: string): string {
  return /["&\\\n]/.test(value) ? `{${JSON.stringify(value)}}` : `"${value}"`;
}

/** A value as JSX text. */
function contentText(text: string): string {
  return /[{}<>&\\\n]/.test(text) ? `{${JSON.stringify(text)}}` : text;
}

/** The source text of the component. */
export function reactComponent({
  script,
  integrity,
  attributes,
  address,
  caption,
}: ReactSnippet): string {
  const pinned = integrity ? ` integrity="${integrity}" crossOrigin="anonymous"` : '';
  const lines = attributes.map(([name, value]) => `        ${name}=${valueText(value)}`);
  return `export function Ranking() {
  return (
    <>
      <script async src="${script}"${pinned} />
      <likewise-ranking
${lines.join('\n')}
      >
        <a href=${valueText(address)}>${contentText(caption)}</a>
      </likewise-ranking>
    </>
  );
}`;
}
