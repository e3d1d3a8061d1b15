import type { QueryAreaMatrixArgs, QueryAreaMatrixItemsArgs } from '@kith/schema';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../people/current-viewer.js';
import type { Viewer } from '../../people/viewer.js';
import { AreaMatrix, type Matrix } from './area-matrix.js';
import { type MatrixItemPage, MatrixItems } from './matrix-items.js';

@Resolver()
export class MatrixResolver {
  constructor(
    private readonly matrix: AreaMatrix,
    private readonly items: MatrixItems,
  ) {}

  @Query('areaMatrix')
  areaMatrix(@CurrentViewer() viewer: Viewer, @Args() { by, ...asked }: QueryAreaMatrixArgs): Promise<Matrix | null> {
    return this.matrix.run(viewer, { ...asked, by: by ?? 'capability' });
  }

  @Query('areaMatrixItems')
  areaMatrixItems(@CurrentViewer() viewer: Viewer, @Args() { by, ...asked }: QueryAreaMatrixItemsArgs): Promise<MatrixItemPage | null> {
    return this.items.run(viewer, { ...asked, by: by ?? 'capability' });
  }
}
