/** What is drawn again when something has changed. */
export interface ControllerHost {
  requestUpdate(isPressed?: boolean): void;
}
