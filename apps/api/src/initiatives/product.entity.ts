import { Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Text } from '../platform/database/columns.js';

/** A supplier, keyed by its name in lower case without punctuation, so that one firm is one row. */
@Entity()
export class Supplier {
  @PrimaryColumn('text') key!: string;
  @Text() name!: string;
}

/** A product, keyed like its supplier. */
@Entity()
export class Product {
  @PrimaryColumn('text') key!: string;
  @Text() name!: string;
  @Index() @Text({ nullable: true }) supplierKey!: string | null;
  @ManyToOne(() => Supplier) @JoinColumn({ name: 'supplier_key' }) supplier?: Relation<Supplier>;
}
