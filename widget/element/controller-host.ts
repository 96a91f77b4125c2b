/** What is drawn again when something has changed. */
export interface Host {
  requestUpdate(isPressed?: boolean): void;
}
