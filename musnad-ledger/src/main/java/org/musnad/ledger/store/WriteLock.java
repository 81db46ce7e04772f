package org.musnad.ledger.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Held by the one process that takes reports in. The operating system lets go of it when the process dies. */
final class WriteLock implements AutoCloseable {
    private final FileChannel channel;
    private final FileLock lock;

    private WriteLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    static WriteLock take(Path directory) throws IOException {
        FileChannel channel = FileChannel.open(
                directory.resolve("writer.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock(1L << 40, 1, false); // not over the bytes that say who holds it
            if (lock != null) {
                channel.truncate(0);
                byte[] holder = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
                channel.write(ByteBuffer.wrap(holder), 0);
                return new WriteLock(channel, lock);
            }
        } catch (OverlappingFileLockException e) {
            // held by this very process
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        ByteBuffer holder = ByteBuffer.allocate(20);
        int length = channel.read(holder, 0);
        channel.close();
        String who = length > 0 ? " " + new String(holder.array(), 0, length, StandardCharsets.US_ASCII).strip() : "";
        throw new LedgerException(
                LedgerException.Kind.BUSY,
                "process" + who + " is adding to the ledger in " + directory + "; wait until it has ended, or stop it");
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            lock.release();
        }
    }
}
