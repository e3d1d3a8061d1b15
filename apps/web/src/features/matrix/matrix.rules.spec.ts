import { expect, test } from '@jest/globals';
import { columnName } from '../../parts/office/column-name';
import { fileAddress, matrixAddress, readMatrixAddress } from './matrix-address.rules';

test.each([
  ['Alderbrook University Hospitals NHS Trust (fictional)', 'Alderbrook University Hospitals'],
  ['Sussex Partnership NHS Foundation Trust', 'Sussex Partnership'],
  ['NHS Kent and Medway Integrated Care Board', 'Kent and Medway ICB'],
  ['Aldermere Integrated Care Board (fictional)', 'Aldermere ICB'],
  ['Larkstead and District Care Trust', 'Larkstead and District Care'],
  ['Alder Council', 'Alder Council'],
])('%s stands in the head of a column as %s', (name, short) => expect(columnName(name)).toBe(short));

test('an address says all that the page shows, and what it can’t say is left out', () => {
  const address = '/areas/Q1/matrix?by=supplier&rows=crowded&only=o&asOf=2026-04-01&row=r&cell=c';
  const state = readMatrixAddress(new URL(address, 'https://x').searchParams);
  expect(matrixAddress('/areas/Q1/matrix', state)).toBe(address);
  expect(fileAddress('xlsx', 'Q1', state)).toBe('/exports/area-matrix.xlsx?area=Q1&by=supplier&asOf=2026-04-01');
  const odd = readMatrixAddress(new URLSearchParams('by=money&rows=all&asOf=soon&cell=c'));
  expect(matrixAddress('/areas/Q1/matrix', odd)).toBe('/areas/Q1/matrix');
});
