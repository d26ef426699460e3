import { addressFault, withAddress } from '../../../draft/address.ts';
import { slugFrom } from '../../../draft/slug.ts';
import { t } from '../../../i18n/translate.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { Field } from '../fields/field.tsx';
import { useTyped } from '../fields/use-typed.ts';
import { useStudio, useStudioStore } from '../use-studio.ts';

/** The name of the story's folder, which its zip and its link have too. What is no address stays in the field alone. */
export function AddressField() {
  const store = useStudioStore();
  const slug = useStudio(({ draft }) => draft.slug);
  /** What is being typed and is no address; null while the field shows the draft's. */
  const [typed, setTyped] = useTyped();
  const fault = typed === null ? null : addressFault(typed);
  const better = typed === null ? '' : slugFrom(typed, '');
  const take = (address: string) => {
    setTyped(addressFault(address) === null ? null : address);
    store.edit((now) => withAddress(now, address), 'address');
  };
  return (
    <Field
      name="address"
      label={t('studio.address')}
      value={typed ?? slug}
      hint={t('studio.address-hint', { slug: `${slug}.zip` })}
      error={fault && t(`studio.address-${fault}`)}
      onChange={take}
      onLeave={() => fault === 'empty' && setTyped(null)}
    >
      {fault && better !== '' && better !== slug && (
        <Button
          look="framed"
          label={t('studio.address-use', { slug: better })}
          onClick={() => take(better)}
        />
      )}
    </Field>
  );
}
