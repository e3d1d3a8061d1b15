import { Module } from '@nestjs/common';
import { TagsModule } from '../tags/tags.module.js';

@Module({ imports: [TagsModule] })
export class SearchModule {}
