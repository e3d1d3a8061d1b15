import { describe, expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { accessibilityProblems } from '../../test/accessibility';
import { DataTable } from '../data-table/data-table';
import { AreaMap } from './area-map';

// Outer ring against the clock, as the RFC wants it and d3 does not.
const square: GeoJSON.Polygon = {
  type: 'Polygon',
  coordinates: [
    [
      [-1, 51],
      [0, 51],
      [0, 52],
      [-1, 52],
      [-1, 51],
    ],
  ],
};
const reversed: GeoJSON.Polygon = { type: 'Polygon', coordinates: [[...(square.coordinates[0] ?? [])].reverse()] };

const points = [{ name: 'Marlow Vale Hospitals', longitude: -0.5, latitude: 51.5 }];
const table = (
  <DataTable
    caption="Trusts on the map"
    columns={[
      { heading: 'Trust', cell: (row: (typeof points)[number]) => row.name },
      { heading: 'Number', cell: () => 1, numeric: true },
    ]}
    rows={points}
    rowKey={(row) => row.name}
  />
);

describe('AreaMap', () => {
  it('stands beside a table that says the same', async () => {
    const { container } = render(
      <AreaMap
        title="Marlow and its trusts."
        areas={[{ name: 'Marlow', geometry: square, main: true }]}
        points={points}
        table={table}
        source="Fictional"
      />,
    );
    expect(screen.getByRole('img', { name: /Marlow and its trusts/ })).toBeTruthy();
    expect(screen.getByRole('rowheader', { name: 'Marlow Vale Hospitals' })).toBeTruthy();
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('fills the picture with the area, whichever way its ring runs', () => {
    const draw = (geometry: GeoJSON.Geometry) => {
      const { container, unmount } = render(
        <AreaMap title="." areas={[{ name: 'Marlow', geometry, main: true }]} points={points} table={null} source="" />,
      );
      const path = container.querySelector('path')?.getAttribute('d') ?? '';
      unmount();
      return path.match(/-?[\d.]+/g)?.map(Number) ?? [];
    };
    const drawn = draw(square);
    expect(Math.max(...drawn)).toBeLessThanOrEqual(456.001);
    expect(Math.max(...drawn)).toBeGreaterThan(450);
    expect([...draw(reversed)].sort()).toEqual([...drawn].sort());
  });

  it('puts a point in the middle of its area into the middle of the picture', () => {
    const { container } = render(
      <AreaMap title="." areas={[{ name: 'Marlow', geometry: square, main: true }]} points={points} table={null} source="" />,
    );
    const [x = 0, y = 0] =
      container
        .querySelector('.kith-map__point')
        ?.getAttribute('transform')
        ?.match(/[\d.]+/g)
        ?.map(Number) ?? [];
    expect(Math.abs(x - 240)).toBeLessThan(5);
    expect(Math.abs(y - 240)).toBeLessThan(5);
  });

  it('names a neighbour by a letter on the part of it that is seen', () => {
    const east: GeoJSON.Polygon = {
      type: 'Polygon',
      coordinates: [
        [
          [0, 51],
          [4, 51],
          [4, 52],
          [0, 52],
          [0, 51],
        ],
      ],
    };
    const { container } = render(
      <AreaMap
        title="."
        areas={[
          { name: 'Marlow', geometry: square, main: true },
          { name: 'Eastmere', geometry: east, label: 'A' },
        ]}
        points={[]}
        table={null}
        source=""
      />,
    );
    const letter = container.querySelector('.kith-map__label');
    expect(letter?.textContent).toBe('A');
    expect(Number(letter?.getAttribute('x'))).toBeLessThan(480);
    expect(Number(letter?.getAttribute('x'))).toBeGreaterThan(240);
  });

  it('moves two trusts of one house apart and says where they belong', () => {
    const { container } = render(
      <AreaMap
        title="."
        areas={[{ name: 'Marlow', geometry: square, main: true }]}
        points={[...points, { ...points[0], name: 'Marlow Minds' } as (typeof points)[number]]}
        table={null}
        source=""
      />,
    );
    const places = [...container.querySelectorAll('.kith-map__point')].map((one) => one.getAttribute('transform'));
    expect(new Set(places).size).toBe(2);
    expect(container.querySelectorAll('.kith-map__leader')).toHaveLength(2);
  });

  it('draws a part larger below, with a name of its own', async () => {
    const { container } = render(
      <AreaMap
        title="All."
        areas={[{ name: 'Marlow', geometry: square }]}
        points={[]}
        table={table}
        source="Fictional"
        closeUp={{ title: 'Marlow, larger.', areas: [{ name: 'Marlow', geometry: square, main: true, label: '1' }], height: 200 }}
      />,
    );
    const larger = screen.getByRole('img', { name: /Marlow, larger/ });
    expect(larger.querySelector('.kith-map__label')?.textContent).toBe('1');
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('draws an area darker where it is told to', () => {
    const { container } = render(
      <AreaMap title="." areas={[{ name: 'Marlow', geometry: square, shade: 2, label: '4' }]} points={[]} table={null} source="" />,
    );
    expect(container.querySelector('path')?.getAttribute('class')).toBe('kith-map__area kith-map__area--shade-2');
  });
});
