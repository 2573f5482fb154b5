// The shape of each group of kinds, told apart without any colour: by outline, and by how dark it is.
import type { Group } from './name.ts';

type Shape = { readonly fill: number; readonly points: readonly (readonly [number, number])[] | 'circle' };

const shapes: Readonly<Record<Group | 'erased', Shape>> = {
  respect: { fill: 0.15, points: 'circle' },
  availability: { fill: 1, points: polygon(4, 45, 1.2) },
  communication: { fill: 0.15, points: polygon(3, -90, 1.3) },
  money: { fill: 0.15, points: polygon(4, 0, 1.25) },
  scope: { fill: 1, points: polygon(3, 90, 1.3) },
  legal: { fill: 0.15, points: cross() },
  ending: { fill: 0.6, points: polygon(6, 0, 1.1) },
  other: { fill: 1, points: 'circle' },
  erased: { fill: 1, points: polygon(4, 45, 1.2) },
};

export const shapeStyle = (group: Group | 'erased'): { readonly fill: number } => shapes[group];

/** The outline as an SVG path round a middle. */
export function shapePath(group: Group | 'erased', x: number, y: number, size: number): string {
  const { points } = shapes[group];
  const r = size / 2;
  const n = (value: number): string => String(Math.round(value * 100) / 100);
  if (points === 'circle') {
    // Four curves, since not every drawer knows arcs alike.
    const k = r * 0.5523;
    const curve = (...at: readonly number[]): string => `C${at.map(n).join(' ')}`;
    return [
      `M${n(x)} ${n(y - r)}`,
      curve(x + k, y - r, x + r, y - k, x + r, y),
      curve(x + r, y + k, x + k, y + r, x, y + r),
      curve(x - k, y + r, x - r, y + k, x - r, y),
      curve(x - r, y - k, x - k, y - r, x, y - r),
      'Z',
    ].join('');
  }
  return `M${points.map(([dx, dy]) => `${n(x + dx * r)} ${n(y + dy * r)}`).join('L')}Z`;
}

function polygon(corners: number, start: number, reach: number): [number, number][] {
  return Array.from({ length: corners }, (_, index) => {
    const angle = ((start + (360 / corners) * index) * Math.PI) / 180;
    return [Math.cos(angle) * reach, Math.sin(angle) * reach];
  });
}

function cross(): [number, number][] {
  const [a, b] = [0.36, 1.1];
  const arm: [number, number][] = [
    [-a, -b],
    [a, -b],
    [a, -a],
  ];
  return [0, 1, 2, 3].flatMap((turns) => arm.map((it) => turn(it, turns)));
}

function turn([x, y]: readonly [number, number], times: number): [number, number] {
  return times === 0 ? [x, y] : turn([-y, x], times - 1);
}
