import { useEffect, useState } from 'react';
import type { Media } from '../api/types';
import { Poster } from '../media/Poster';
import { Icon } from '../ui/Icon';
import type { Upload } from './list';

/** What a file looks like: as the site shows it, or, before that, as this browser sees it. */
export function UploadPicture({ upload: { picture, fileName }, media }: { upload: Upload; media?: Media }) {
  const address = useAddress(media?.playback.poster ? null : picture);
  if (media?.playback.poster) {
    return <Poster media={media} />;
  }
  return address ? (
    <img className="poster" src={address} alt="" />
  ) : (
    <span className="poster poster-none">
      <Icon name={/\.(mp3|flac|wav|ogg|opus|m4a|aac)$/i.test(fileName) ? 'audio' : 'film'} />
    </span>
  );
}

function useAddress(picture: Blob | null): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (picture) {
      const made = URL.createObjectURL(picture);
      setAddress(made);
      return () => URL.revokeObjectURL(made);
    }
  }, [picture]);
  return picture && address;
}
