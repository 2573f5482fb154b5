// Kinds of columns that rooms share.
import { customType, timestamp } from './drizzle.ts';

export const bytea = customType<{ data: Uint8Array; driverData: Buffer }>({
  dataType: () => 'bytea',
  toDriver: (bytes) => Buffer.from(bytes),
});
export const when = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
