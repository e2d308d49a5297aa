import type { ScatterState } from '../types';
import {
  MANY_DOTS,
  cloudFrame,
  cloudMedian,
  few,
  peerDots,
  pickedDots,
  type CloudInput,
  type Placed,
} from './cloud-state';

/** Volume against a figure, a point each body. Bodies without any volume are named. */
export function scatterState(input: CloudInput): ScatterState {
  const { cloud, volume, nameOf } = input;
  const valued = cloud.points.filter((point) => point.value !== null);
  const placed: Placed[] = valued.flatMap((point) =>
    point.volume !== null && point.volume > 0 ? [{ point, x: point.volume, y: point.value! }] : [],
  );
  const off = valued.filter((point) => point.volume === null || point.volume <= 0);
  const median = cloudMedian(input.of, placed);
  const peers = peerDots(input, placed, () => null);
  return {
    ...cloudFrame(input, placed, [
      ...(median === null
        ? []
        : [{ zh: '虚线为同类机关的中位数。', en: 'Dashed: median of the peers.' }]),
      ...(peers.some((dot) => dot.count > 1) ? [MERGED] : []),
      ...few(
        {
          zh: `${volume.label.zh}为 0 或未填，不在图中`,
          en: `${volume.label.en} 0 or not stated, not drawn`,
        },
        off.map((point) => nameOf(point.agency)),
      ),
    ]),
    kind: 'scatter',
    year: cloud.year,
    across: { label: volume.label, unit: volume.unit },
    up: input.of.label,
    points: pickedDots(input, placed, () => null),
    peers,
    median,
    ...(input.pinned == null ? {} : { pinned: input.pinned }),
  };
}

export const MERGED = {
  zh: `同类机关超过 ${String(MANY_DOTS)} 个时，位置相近的合为一点。`,
  en: `Beyond ${String(MANY_DOTS)} peers, those that lie together are drawn as one dot.`,
};
