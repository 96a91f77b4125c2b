/** Calls back in the task after the next frame. */
export function afterFrame(act: () => void): void {
  requestAnimationFrame(() => setTimeout(act));
}
