/** The name of an item in a row: a press explains it. The cursor stays in the cell. */
import ButtonBase from '@mui/material/ButtonBase';

interface Props {
  readonly name: string;
  readonly title: string;
  readonly onClick: () => void;
}

export function ItemName({ name, title, onClick }: Props) {
  return (
    <ButtonBase
      tabIndex={-1}
      title={title}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onClick}
      sx={{
        font: 'inherit',
        textAlign: 'left',
        lineHeight: 1.4,
        justifyContent: 'flex-start',
        '&:hover': { textDecoration: 'underline', textDecorationStyle: 'dotted' },
      }}
    >
      {name}
    </ButtonBase>
  );
}
