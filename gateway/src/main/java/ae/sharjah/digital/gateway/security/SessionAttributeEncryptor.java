package ae.sharjah.digital.gateway.security;

import java.util.Base64;
import java.util.List;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;

/**
 * Converts attributes of sessions to bytes that only the owner of the key can read or make (AES-256-GCM): sessions
 * contain tokens, and the attributes that are read back are deserialized.
 */
final class SessionAttributeEncryptor implements GenericConverter {
    private static final Logger LOG = LoggerFactory.getLogger(SessionAttributeEncryptor.class);
    private static final int KEY_BYTES = 32;
    private static final int IV_BYTES = 16;
    private static final int TAG_BYTES = 16;

    private final SerializingConverter toBytes = new SerializingConverter();
    private final DeserializingConverter fromBytes;
    private final List<BytesEncryptor> keys;

    /**
     * @param keys of 32 bytes each in base64, plain or URL-safe; the first encrypts, each of them decrypts
     * @throws IllegalArgumentException without a key, or with one of another length; keys are never quoted
     */
    SessionAttributeEncryptor(List<String> keys, ClassLoader classes) {
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("no session key is set: SESSION_KEYS takes 32 random bytes in base64");
        }
        this.keys = keys.stream().map(SessionAttributeEncryptor::encryptor).toList();
        this.fromBytes = new DeserializingConverter(classes);
    }

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return Set.of(new ConvertiblePair(Object.class, byte[].class), new ConvertiblePair(byte[].class, Object.class));
    }

    @Override
    public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
        if (source == null) {
            return null;
        }
        return to.getType() == byte[].class ? sealed(source) : opened((byte[]) source);
    }

    private byte[] sealed(Object attribute) {
        return keys.getFirst().encrypt(toBytes.convert(attribute));
    }

    /**
     * Returns null for bytes that none of the keys encrypted or that this release cannot read: the person signs in
     * again.
     */
    private @Nullable Object opened(byte[] sealed) {
        byte[] bytes = unsealed(sealed);
        if (bytes == null) {
            LOG.warn("a session was sealed with a key that is not known here; its browser has to sign in again");
            return null;
        }
        try {
            return fromBytes.convert(bytes);
        } catch (SerializationFailedException ofAnotherRelease) {
            LOG.warn("a session was written by another release; its browser has to sign in again", ofAnotherRelease);
            return null;
        }
    }

    private byte @Nullable [] unsealed(byte[] sealed) {
        if (sealed.length < IV_BYTES + TAG_BYTES) {
            return null;
        }
        for (BytesEncryptor key : keys) {
            try {
                return key.decrypt(sealed);
            } catch (IllegalStateException sealedOtherwise) {
                LOG.trace("not this key");
            }
        }
        return null;
    }

    private static BytesEncryptor encryptor(String key) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(key.strip().replace('+', '-').replace('/', '_'));
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalArgumentException("a session key is not base64");
        }
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("a session key has " + bytes.length + " bytes instead of " + KEY_BYTES);
        }
        return new AesBytesEncryptor(
                new SecretKeySpec(bytes, "AES"), KeyGenerators.secureRandom(IV_BYTES), CipherAlgorithm.GCM);
    }
}
