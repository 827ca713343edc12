/** The edges around the plot, in pixels: the same on every chart, so that their time axes stand in line. */
export const FRAME_PX = {
  /** Room for the names of marks. */
  top: 18,
  /** Room for the names at the ends of the lines. */
  right: 78,
  bottom: 24,
  left: 44,
};

export function plotHeight(heightPx: number): number {
  return heightPx - FRAME_PX.top - FRAME_PX.bottom;
}
