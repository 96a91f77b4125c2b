/** The value of the form field that an event comes from; empty for any other target. */
export function fieldText({ currentTarget: field }: Event): string {
  return field && 'value' in field ? `${field.value}` : '';
}
