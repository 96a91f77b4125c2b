/** An element that controllers can render again. */
export interface ControllerHost {
  requestUpdate(isPressed?: boolean): void;
}
