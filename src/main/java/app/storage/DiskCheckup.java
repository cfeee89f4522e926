package app.storage;

import app.health.Checkup;
import app.health.Finding;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Whether the disks that this node writes to have room left. */
@Component
class DiskCheckup implements Checkup {

    /** Somebody should see to it while there is still this much more than is left free. */
    private static final int AMPLE = 5;

    private final StorageSettings settings;
    private final Path data;
    private final Path work;

    DiskCheckup(
            StorageSettings settings,
            @Value("${marquee.data-dir}") Path data,
            @Value("${marquee.transcode.work-dir}") Path work) {
        this.settings = settings;
        this.data = data.toAbsolutePath().normalize();
        this.work = work.toAbsolutePath().normalize();
    }

    @Override
    public String name() {
        return "disk";
    }

    @Override
    public Finding look() throws IOException {
        var disks = new LinkedHashMap<FileStore, Path>();
        for (var folder : folders().toList()) {
            disks.putIfAbsent(Files.getFileStore(folder), folder);
        }
        var free = new LinkedHashMap<String, Object>();
        Finding worst = Finding.well("There is room on every disk.");
        for (var disk : disks.entrySet()) {
            long bytes = disk.getKey().getUsableSpace();
            free.put(disk.getValue().toString(), bytes);
            var found = judge(disk.getValue(), bytes);
            worst = found.level().compareTo(worst.level()) > 0 ? found : worst;
        }
        return worst.with(free);
    }

    private Finding judge(Path folder, long free) {
        long least = settings.minFreeBytes().toBytes();
        var megabytes = DataSize.ofBytes(free).toMegabytes();
        if (free < least) {
            return Finding.broken(
                    "The disk of %s has %d MB left, less than is kept free (marquee.storage.min-free-bytes): uploads are refused. Make room or delete media."
                            .formatted(folder, megabytes));
        }
        if (free < least * AMPLE) {
            return Finding.strained(
                    "The disk of %s has only %d MB left. Make room before uploads are refused."
                            .formatted(folder, megabytes));
        }
        return Finding.well("There is room.");
    }

    private Stream<Path> folders() {
        var media =
                settings.type() == StorageSettings.Type.LOCAL
                        ? Stream.of(settings.local().folder().toAbsolutePath().normalize())
                        : Stream.<Path>empty();
        return Stream.concat(Stream.of(data, work), media).filter(Files::isDirectory);
    }
}
