/** A key as it looks on the keyboard. */
import Box from '@mui/material/Box';

export const KeyCap = ({ name }: { readonly name: string }) => (
  <Box
    component="kbd"
    sx={{
      px: 0.75,
      minWidth: 24,
      textAlign: 'center',
      fontFamily: 'inherit',
      fontSize: '0.8125rem',
      fontWeight: 600,
      lineHeight: 1.6,
      border: 1,
      borderColor: 'text.disabled',
      borderBottomWidth: 2,
      borderRadius: 0.75,
    }}
  >
    {name}
  </Box>
);
