/** Runs `act` in a task after the next frame. */
export function afterNextFrame(act: () => void): void {
  requestAnimationFrame(() => setTimeout(act));
}
