import { Entity, Index, PrimaryColumn } from 'typeorm';
import { Instant, Text, Whole } from '../platform/database/columns.js';

/** The meaning of an initiative's published text. Portable: float32 bytes, and sign bits for a Hamming shortlist. */
@Index('initiative_vector_bits', { synchronize: false })
@Entity({ name: 'initiative_vector' }) // "vector" is the name of pgvector's type, and no table may share it
export class Vector {
  @PrimaryColumn('uuid') initiativeId!: string;
  /** Which model made it: vectors of two models are never compared. */
  @PrimaryColumn('text') modelId!: string;
  /** SHA-256 of the text it was made from. */
  @Text() textHash!: string;
  @Text({ type: 'bytea' }) vector!: Buffer;
  @Text({ type: 'bit varying' }) bits!: string;
  /** The sentences of the story, one signed byte for each dimension; null until they have been made. Stored out of the row, which ranking reads whole. */
  @Text({ type: 'bytea', nullable: true }) parts!: Buffer | null;
}

/** The mean of the public vectors of one model; subtracted for document-to-document likeness. */
@Entity()
export class VectorMean {
  @PrimaryColumn('text') modelId!: string;
  @Text({ type: 'bytea' }) mean!: Buffer;
  @Whole() documents!: number;
  @Instant() madeAt!: Date;
}
