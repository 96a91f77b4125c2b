import type { LoadFailure } from './load-result.ts';

/** An element that controllers can render again. */
export interface ControllerHost {
  requestUpdate(isPressed?: boolean): void;
  /** Dispatches `likewise-error`, also for what the reader opened or chose, while the ranking itself stays. */
  reportFailure(failure: LoadFailure): void;
}
