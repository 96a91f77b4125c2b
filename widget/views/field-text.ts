/** The text or the option of the field that an event comes from; empty where it comes from anything else. */
export function fieldText({ currentTarget: field }: Event): string {
  return field && 'value' in field ? `${field.value}` : '';
}
