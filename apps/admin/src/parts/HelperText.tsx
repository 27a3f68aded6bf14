/** Under a field: what is wrong first, then what the field means. */
import Box from '@mui/material/Box';

interface Props {
  readonly error: string | undefined;
  readonly means?: string;
}

export function HelperText({ error, means }: Props) {
  return (
    <>
      {error && (
        <strong>
          {error}
          {means && ' '}
        </strong>
      )}
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {means}
      </Box>
    </>
  );
}
