import { Column, type ColumnOptions, PrimaryColumn } from 'typeorm';

/** Column shorthands that all entities share, each with its explicit PostgreSQL type. */
export const Id = () => PrimaryColumn('uuid');
export const Uuid = (options: ColumnOptions = {}) => Column({ type: 'uuid', ...options });
export const Text = (options: ColumnOptions = {}) => Column({ type: 'text', ...options });
export const Texts = (options: ColumnOptions = {}) => Column({ type: 'text', array: true, default: () => `'{}'`, ...options });
export const Flag = (options: ColumnOptions = {}) => Column({ type: 'boolean', default: false, ...options });
export const Whole = (options: ColumnOptions = {}) => Column({ type: 'integer', ...options });
export const Day = (options: ColumnOptions = {}) => Column({ type: 'date', ...options });
export const Instant = (options: ColumnOptions = {}) => Column({ type: 'timestamptz', ...options });
export const Json = (options: ColumnOptions = {}) => Column({ type: 'jsonb', ...options });
export const Double = (options: ColumnOptions = {}) => Column({ type: 'double precision', ...options });
