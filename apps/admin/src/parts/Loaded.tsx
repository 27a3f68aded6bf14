/**
 * What a reading looks like while it is on its way, when it failed, and when it is there. A failure after data only adds
 * a line above it: the last good figures stay.
 */
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import type { ReactNode } from 'react';
import { quoted } from '../api/quoted.js';
import type { OperationReading } from '../api/useOperation.js';
import { useT } from '../i18n/useT.js';
import { FailureBlank } from './FailureBlank.js';

interface Props<T> {
  readonly reading: OperationReading<T>;
  readonly children: (data: T) => ReactNode;
  /** Shown while loading; a few grey lines unless said otherwise. */
  readonly skeleton?: ReactNode;
  readonly small?: boolean;
}

export function GreyLines({ lines = 4, height = 28 }: { readonly lines?: number; readonly height?: number }) {
  const t = useT();
  return (
    <Box role="status" aria-label={t('app.loading')} sx={{ p: 2 }}>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} height={height} width={`${96 - ((line * 17) % 40)}%`} />
      ))}
    </Box>
  );
}

export function Loaded<T>({ reading, children, skeleton, small }: Props<T>) {
  const t = useT();
  const { data, failure, again } = reading;
  if (data === undefined)
    return failure ? <FailureBlank failure={failure} again={again} small={small} /> : <>{skeleton ?? <GreyLines />}</>;
  return (
    <>
      {failure && (
        <Alert severity="warning" sx={{ mb: 1 }} action={<Button onClick={again}>{t('app.again')}</Button>}>
          {quoted(t, t('failure.stale'), failure)}
        </Alert>
      )}
      {children(data)}
    </>
  );
}
