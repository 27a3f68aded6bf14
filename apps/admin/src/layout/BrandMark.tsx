/** The mark of the system: books on a shelf that are also the bars of a chart. */
import SvgIcon from '@mui/material/SvgIcon';
import { useTheme } from '@mui/material/styles';

export function BrandMark() {
  const { vlis } = useTheme();
  return (
    <SvgIcon aria-hidden viewBox="0 0 32 32" sx={{ fontSize: 30 }}>
      <rect width="32" height="32" rx="7" fill={vlis.mode === 'dark' ? '#1f4b54' : '#0b5a68'} />
      <path fill="#fff" d="M7 16h4v9H7zM13 7h4v18h-4z" />
      <path fill="#8fd0da" d="m18.6 11.2 3.8-1.2 4.3 13.7-3.8 1.2z" />
    </SvgIcon>
  );
}
