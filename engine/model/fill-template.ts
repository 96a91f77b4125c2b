/** Fills a sentence's template with values of a document: `{period.id}`, and for each item of a list `{entries|<rank.best> <entity.id>}`. */

/** The value at a path of names; null if there is none. */
function valueAt(document: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce((value, name) => (value as Readonly<Record<string, unknown>> | null)?.[name], document);
}

/** The filled template. Items of lists are separated by semicolons; a missing value is a question mark. */
export function fillTemplate(template: string, document: unknown): string {
  return template.replace(/[{<]([\w.]+)(?:\|(.*?)\})?[}>]?/g, (_, path: string, item?: string) => {
    const value = valueAt(document, path);
    return item && Array.isArray(value)
      ? value.map((one) => fillTemplate(item, one)).join('; ')
      : String(value ?? '?');
  });
}
