/** Links that are links: middle click and "copy address" work. One for text, one that looks like a button. */
import Button, { type ButtonProps } from '@mui/material/Button';
import MuiLink, { type LinkProps } from '@mui/material/Link';
import { LinkBase } from 'react-admin';

export function TextLink({ to, ...rest }: Omit<LinkProps, 'href'> & { readonly to: string }) {
  return <MuiLink component={LinkBase} to={to} {...rest} />;
}

export function ButtonLink({ to, ...rest }: Omit<ButtonProps, 'href'> & { readonly to: string }) {
  return <Button component={LinkBase} to={to} {...rest} />;
}
