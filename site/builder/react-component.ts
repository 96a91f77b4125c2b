/** A ranking as a component for React 19, whose own content the fallback is. */

export interface ReactSnippet {
  /** The widget's address. */
  readonly script: string;
  /** Empty where no build is named. */
  readonly integrity: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  /** What the fallback links to, and what it says. */
  readonly address: string;
  readonly caption: string;
}

/** A value as an attribute of JSX; what its quotation marks can't hold is an expression. */
function valueText(value: string): string {
  return /["&\\\n]/.test(value) ? `{${JSON.stringify(value)}}` : `"${value}"`;
}

/** The same between tags. */
function contentText(text: string): string {
  return /[{}<>&\\\n]/.test(text) ? `{${JSON.stringify(text)}}` : text;
}

/** The component as text. */
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
